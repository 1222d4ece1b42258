import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, ifMatch, Refusal } from '../../../api/client';
import { reader } from '../../../i18n/reader';
import { Banner } from '../../../ui/Banner';
import { Button, buttonClass } from '../../../ui/Button';
import { type Import, importQuery, type Table } from '../imports.queries';
import { t } from '../words';
import { ColumnsTable } from './ColumnsTable';

type Chosen = Record<string, string | null>;

const keyOf = (table: Table, letter: string) => `${table.sheet}|${letter}`;
const guessed = (tables: Table[]): Chosen =>
  Object.fromEntries(
    tables.flatMap((table) => table.columns.map(({ letter, field }) => [keyOf(table, letter), field])),
  );

/** What each column was taken for and why, to be confirmed or said otherwise. */
export function ColumnsStep({ one, etag }: { one: Import; etag: string }) {
  const [chosen, setChosen] = useState(() => guessed(one.tables));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const check = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/v1/imports/{importId}/mapping', {
          params: { path: { importId: one.id } },
          headers: ifMatch(etag),
          body: {
            tables: one.tables.map((table) => ({ sheet: table.sheet.trim(), columns: choicesOf(table, chosen) })),
          },
        }),
      ),
    onSuccess: async (answered) => {
      queries.setQueryData(importQuery(one.id).queryKey, answered);
      queries.removeQueries({ queryKey: ['imports', 'rows', one.id] });
      await navigate({ to: '/$lang/imports/$importId', params: { lang: reader().lang, importId: one.id }, search: {} });
    },
  });
  const refusal = check.error instanceof Refusal ? check.error : null;
  return (
    <>
      {refusal && <Banner tone="bad" title={Object.values(refusal.fields).flat().join(' ') || refusal.message} />}
      {one.tables.map((table) => (
        <ColumnsTable
          key={table.sheet}
          table={table}
          fields={one.fields}
          title={t('imports.recognised', recognised(table, chosen))}
          chosen={(letter) => chosen[keyOf(table, letter)] ?? null}
          onChoose={(letter, field) => setChosen((old) => moved(old, table, letter, field))}
        />
      ))}
      <div className="row wrapf mt6 whatnow">
        <span className="sm muted grow">{t('imports.nothingWritten')}</span>
        <Link className={buttonClass({})} to="/$lang/imports" params={{ lang: reader().lang }}>
          {t('imports.anotherFile')}
        </Link>
        <Button look="primary" busy={check.isPending} onClick={() => check.mutate()}>
          {t('imports.checkRows')}
        </Button>
      </div>
    </>
  );
}

const recognised = (table: Table, chosen: Chosen) => ({
  known: table.columns.filter(({ letter }) => chosen[keyOf(table, letter)]).length,
  of: table.columns.filter(({ example, header }) => example || header).length,
});

const choicesOf = (table: Table, chosen: Chosen) =>
  table.columns.map(({ letter }) => ({ letter, field: chosen[keyOf(table, letter)] ?? null }));

/** One field is one column of a table: chosen here, it is taken from where it was. */
function moved(old: Chosen, table: Table, letter: string, field: string | null): Chosen {
  const next = { ...old, [keyOf(table, letter)]: field };
  for (const { letter: other } of table.columns)
    if (field !== null && other !== letter && next[keyOf(table, other)] === field) next[keyOf(table, other)] = null;
  return next;
}
