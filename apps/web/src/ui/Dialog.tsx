import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './Button';
import { t } from './words';

type Kind = 'dialog' | 'drawer' | 'sheet';
const CLASS: Record<Kind, string> = { dialog: 'dialog', drawer: 'drawer', sheet: 'sheetb' };

/** A native modal: the focus is trapped and returns, Escape and a press outside close it. Rendered = open. */
function Modal({
  kind,
  title,
  onClose,
  children,
}: {
  kind: Kind;
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={CLASS[kind]}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {kind === 'sheet' && <div className="hnd" aria-hidden="true" />}
      <header>
        <h2 id={id}>{title}</h2>
        <IconButton icon="x" label={t('ui.close')} onClick={onClose} />
      </header>
      <div className="body">{children}</div>
    </dialog>
  );
}
type Props = { title: ReactNode; onClose: () => void; children: ReactNode };

export const Dialog = (props: Props) => <Modal kind="dialog" {...props} />;
/** One record from the end edge, without losing the list. */
export const Drawer = (props: Props) => <Modal kind="drawer" {...props} />;
/** A confirmation from below, for phones. */
export const BottomSheet = (props: Props) => <Modal kind="sheet" {...props} />;
