import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { type Column, DataTable } from '../../../ui/DataTable';
import { Name } from '../../../ui/text';
import { type Placement } from '../hiring.queries';
import { KIND, PLACEMENT_STATE, PLACEMENT_TONE } from '../wording';
import { t } from '../words';
import { CheckBadge } from './CheckBadge';
import { END_REASON } from './end-reasons';
import { EndDialog } from './EndDialog';

export function PlacementsTable({ placements }: { placements: Placement[] }) {
  const [ending, setEnding] = useState<Placement | null>(null);
  const f = formats();
  const columns: Column<Placement>[] = [
    {
      key: 'name',
      head: t('table.name'),
      names: true,
      sort: ({ name }) => inLanguage(name),
      cell: ({ id, name }) => (
        <Link to="/$lang/placements/$placementId" params={{ lang: reader().lang, placementId: id }}>
          <Name>{inLanguage(name)}</Name>
        </Link>
      ),
    },
    {
      key: 'work',
      head: t('table.work'),
      sort: ({ company }) => (company ? inLanguage(company) : ''),
      cell: ({ company, title, kind }) => (
        <>
          {title ? <Name>{inLanguage(title)}</Name> : t(KIND[kind])}
          {company && (
            <span className="sub">
              {' · '}
              <Name>{inLanguage(company)}</Name>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'starts',
      head: t('table.starts'),
      sort: ({ startsOn }) => startsOn,
      cell: ({ startsOn, endedOn }) =>
        endedOn ? t('placement.fromTo', { from: f.dayShort(startsOn), to: f.dayShort(endedOn) }) : f.day(startsOn),
    },
    {
      key: 'state',
      head: t('table.state'),
      sort: ({ state }) => t(PLACEMENT_STATE[state]),
      cell: ({ state, endReason }) => (
        <>
          <Badge tone={PLACEMENT_TONE[state]}>{t(PLACEMENT_STATE[state])}</Badge>
          {endReason && <span className="sub"> {t(END_REASON[endReason])}</span>}
        </>
      ),
    },
    {
      key: 'checks',
      head: t('table.checks'),
      cell: ({ checks }) => (
        <span className="checks">
          {checks
            .filter(({ state }) => state !== 'not_due' && state !== 'void')
            .map((check) => (
              <CheckBadge key={check.id} check={check} />
            ))}
        </span>
      ),
    },
    {
      key: 'act',
      head: <span className="vh">{t('table.act')}</span>,
      cell: (placement) =>
        placement.can.end && placement.state !== 'planned' ? (
          <Button size="sm" onClick={() => setEnding(placement)}>
            {t('placement.end')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <DataTable
        caption={t('placements.title')}
        columns={columns}
        rows={placements}
        rowKey={({ id }) => id}
        empty={t('placements.none')}
      />
      {ending && <EndDialog placement={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
