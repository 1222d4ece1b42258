import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { inLanguage } from '../../i18n/reader';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf, textOrNull } from '../../ui/form-data';
import { toast } from '../../ui/toasts';
import { targetQuery } from './progress.queries';
import { t } from './words';

/** What an indicator is to reach and by when. */
export function TargetDialog({ indicator, title, onClose }: { indicator: string; title: string; onClose: () => void }) {
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(targetQuery(indicator));
  const { baseline, since, value, due, source } = data.data;
  const save = useMutation({
    mutationFn: (form: FormData) =>
      answer(
        api.PUT('/api/v1/progress/targets/{indicator}', {
          params: { path: { indicator } },
          headers: ifMatch(data.etag),
          body: { baseline, since, source, value: Number(textOf(form, 'value')), due: textOrNull(form, 'due') },
        }),
      ),
    onSuccess: async (answered) => {
      queries.setQueryData(targetQuery(indicator).queryKey, answered);
      await queries.invalidateQueries({ queryKey: ['progress'] });
      toast(t('targets.saved'));
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form error={save.error} onSubmit={(form) => save.mutate(form)}>
        <p className="sm soft">{t('targets.source', { source: inLanguage(source) })}</p>
        <TextField label={t('targets.value')} name="value" type="number" dir="ltr" defaultValue={value} min={1} />
        <TextField
          label={t('targets.due')}
          hint={t('targets.dueHint')}
          name="due"
          type="date"
          dir="ltr"
          defaultValue={due ?? ''}
        />
        <div className="row mt4">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('targets.save')}
          </Button>
          <Button onClick={onClose}>{t('targets.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
