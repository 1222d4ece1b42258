import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../../api/client';
import { type components } from '../../../api/schema';
import { type Import, type Row } from '../imports.queries';

type Change = components['schemas']['RowChange'];

/** Changes one row; afterwards the counts and the lists are asked for again. */
export function useRowChange(one: Import, row: Row) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Change) =>
      answer(
        api.PATCH('/api/v1/imports/{importId}/rows/{at}', {
          params: { path: { importId: one.id, at: String(row.at) } },
          headers: ifMatch(`"v${row.version}"`),
          body,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
}
