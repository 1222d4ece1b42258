import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useIntent } from '../../api/intent';
import { toast } from '../../ui/toasts';
import { type paths } from '../../api/schema';
import { t } from './words';

export type Decision =
  paths['/api/v1/intakes/{intakeId}/decisions']['post']['requestBody']['content']['application/json'];

/** Decides about applications of an intake; everything that counted them is asked for again. */
export function useReview(intakeId: string, onDone: () => void) {
  const queries = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (body: Decision) =>
      intent.send(body, (headers) =>
        answer(
          api.POST('/api/v1/intakes/{intakeId}/decisions', {
            params: { path: { intakeId }, header: headers },
            body,
          }),
        ),
      ),
    onSuccess: async ({ data }) => {
      toast(t('intake.done', { n: data.items.length }));
      onDone();
      await Promise.all(
        ['applications', 'intakes', 'desk'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
}

/** Takes those who were admitted into a cohort. */
export function useEnrolment(onDone: () => void) {
  const queries = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: ({ cohortId, personIds }: { cohortId: string; personIds: string[] }) =>
      intent.send({ cohortId, personIds }, (headers) =>
        answer(
          api.POST('/api/v1/cohorts/{cohortId}/enrolments', {
            params: { path: { cohortId }, header: headers },
            body: { personIds },
          }),
        ),
      ),
    onSuccess: async ({ data }) => {
      toast(t('intake.enrolled', { n: data.items.length }));
      onDone();
      await Promise.all(
        ['applications', 'cohorts', 'desk'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
}
