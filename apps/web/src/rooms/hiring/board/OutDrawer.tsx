import { Drawer } from '../../../ui/Dialog';
import { type Applicant } from '../hiring.queries';
import { STAGE } from '../wording';
import { t } from '../words';
import { Who } from './names';
import { REASON } from './RejectDialog';

/** Those who were declined, with the reason, and those who withdrew. */
export const OutDrawer = ({
  applications,
  onClose,
  onOpen,
}: {
  applications: Applicant[];
  onClose: () => void;
  onOpen: (id: string) => void;
}) => (
  <Drawer title={t('board.out', { n: applications.length })} onClose={onClose}>
    <ul className="list">
      {applications.map((one) => (
        <li key={one.id}>
          <button type="button" className="pick" onClick={() => onOpen(one.id)}>
            <span className="grow">
              <b>
                <Who {...one} />
              </b>
              <span className="sub">
                {t(STAGE[one.stage])}
                {one.reason && ` · ${t(REASON[one.reason])}`}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  </Drawer>
);
