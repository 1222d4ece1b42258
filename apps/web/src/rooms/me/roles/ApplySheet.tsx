import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntent } from '../../../api/intent';
import { inLanguage } from '../../../i18n/reader';
import { Button } from '../../../ui/Button';
import { BottomSheet } from '../../../ui/Dialog';
import { Icon, type IconName } from '../../../ui/Icon';
import { Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { apply, type OwnRole, refreshOwn } from './roles.queries';
import './roles.css';
import { t } from './words';

const SEEN: [IconName, 'apply.name' | 'apply.skills' | 'apply.hidden'][] = [
  ['eye', 'apply.name'],
  ['eye', 'apply.skills'],
  ['lock', 'apply.hidden'],
];

/** What the company will see, and the tap that sends it. Sending is the consent to show it to this company. */
export function ApplySheet({ own, gender, onClose }: { own: OwnRole; gender: string; onClose: () => void }) {
  const queries = useQueryClient();
  const intent = useIntent();
  const send = useMutation({
    mutationFn: () => intent.send(own.role.id, (headers) => apply(own.role.id, headers)),
    onSuccess: async () => {
      toast(t('apply.sent'));
      onClose();
      await refreshOwn(queries);
    },
  });
  return (
    <BottomSheet title={<Name>{inLanguage(own.role.title)}</Name>} onClose={onClose}>
      <p className="soft">
        <Name>{inLanguage(own.role.company.name)}</Name>
      </p>
      <h3 className="mt4">{t('apply.sees')}</h3>
      <ul className="see">
        {SEEN.map(([icon, word]) => (
          <li key={word}>
            <Icon name={icon} size={18} />
            <span>{t(word, { g: gender })}</span>
          </li>
        ))}
      </ul>
      {send.error && <p role="alert">{send.error.message}</p>}
      <Button look="primary" size="big" block busy={send.isPending} onClick={() => send.mutate()}>
        {t('apply.send', { g: gender })}
      </Button>
      <p className="sm muted mt2">{t('apply.mayWithdraw', { g: gender })}</p>
    </BottomSheet>
  );
}
