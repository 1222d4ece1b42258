import { useSuspenseQuery } from '@tanstack/react-query';
import { createLink, getRouteApi, Link } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge } from '../../../ui/Badge';
import { LinkButton } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { PageHead } from '../../../ui/PageHead';
import { Segments } from '../../../ui/Tabs';
import { Name } from '../../../ui/text';
import { boardQuery, type Role } from '../hiring.queries';
import { type BoardSearch } from '../hiring.routes';
import { payOf, placeOf, ROLE_STATE } from '../wording';
import { t } from '../words';
import { ApplicantDrawer } from './ApplicantDrawer';
import { ApplicantsTable } from './ApplicantsTable';
import { isOut } from './board';
import './board.css';
import { CandidateDrawer } from './CandidateDrawer';
import { Lanes } from './Lanes';
import { OutDrawer } from './OutDrawer';

const route = getRouteApi('/$lang/signed-in/hiring/company/roles/$roleId');
const ButtonLink = createLink(LinkButton);

/** Who is where, and who next? */
export function BoardPage() {
  const { roleId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: board } = useSuspenseQuery(boardQuery(roleId)).data;
  const { role } = board;
  const { lang } = reader();
  const show = (next: BoardSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const out = board.applications.filter(isOut);
  const candidate = board.candidates.find(({ key }) => key === search.candidate);
  const back = () => show(search.view === 'table' ? { view: 'table' } : {});
  return (
    <>
      <PageHead
        title={<Name>{inLanguage(role.title)}</Name>}
        tab={inLanguage(role.title)}
        lead={<RoleFacts role={role} />}
        crumb={
          <>
            <Link to="/$lang/company/roles" params={{ lang }}>
              {t('home.roles')}
            </Link>
            <Icon name="chev" size={14} />
            <Name>{inLanguage(role.company.name)}</Name>
          </>
        }
        acts={
          <>
            {out.length > 0 && (
              <ButtonLink
                look="quiet"
                to="/$lang/company/roles/$roleId"
                params={{ lang, roleId }}
                search={{ view: 'out' }}
              >
                {t('board.out', { n: out.length })}
              </ButtonLink>
            )}
            <Segments
              label={t('board.view')}
              value={search.view === 'table' ? 'table' : 'board'}
              choices={[
                { value: 'board', label: t('board.board') },
                { value: 'table', label: t('board.table') },
              ]}
              onChoose={(view) => show(view === 'table' ? { view } : {})}
            />
            {role.can.update && (
              <ButtonLink to="/$lang/company/roles/$roleId/edit" params={{ lang, roleId }}>
                {t('post.edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      {search.view === 'table' ? (
        <ApplicantsTable applications={board.applications} onOpen={(applicant) => show({ view: 'table', applicant })} />
      ) : (
        <Lanes board={board} selected={search.applicant} onOpen={show} />
      )}
      {search.applicant && (
        <ApplicantDrawer
          key={search.applicant}
          board={board}
          id={search.applicant}
          onClose={back}
          onGo={(applicant) => show({ ...search, applicant })}
        />
      )}
      {candidate && <CandidateDrawer board={board} candidate={candidate} onClose={back} />}
      {search.view === 'out' && !search.applicant && (
        <OutDrawer applications={out} onClose={back} onOpen={(applicant) => show({ applicant })} />
      )}
    </>
  );
}

function RoleFacts({ role }: { role: Role }) {
  const pay = payOf(role.salary);
  return (
    <>
      {t('role.seatsFilled', { n: role.seats, filled: role.pipeline.hired })} · {placeOf(role)}
      {pay && (
        <>
          {' · '}
          <span className="nw">{pay}</span>
        </>
      )}
      {role.closesOn && ` · ${t('role.closesOn', { day: formats().day(role.closesOn) })}`}{' '}
      {role.state !== 'open' && <Badge>{t(ROLE_STATE[role.state])}</Badge>}
    </>
  );
}
