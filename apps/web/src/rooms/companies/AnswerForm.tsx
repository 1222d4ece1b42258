import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer as answered, api, ifMatch } from '../../api/client';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { toast } from '../../ui/toasts';
import { type Census, type CensusAnswer } from './companies.queries';
import { headcountOf } from './CompanyFields';
import './companies.css';
import { t } from './words';

const QUESTIONS = [
  ['programmers', 'census.programmers'],
  ['designers', 'census.designers'],
  ['developers', 'census.developers'],
  ['directors', 'census.directors'],
  ['other', 'census.other'],
] as const;

/** Five numbers: how many people of each profession worked in the company on the day of the census. */
export function AnswerForm({ census, answer }: { census: Census; answer: CensusAnswer }) {
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (form: FormData) =>
      answered(
        api.PUT('/api/v1/censuses/{censusId}/answers/{companyId}', {
          params: { path: { censusId: census.id, companyId: answer.companyId } },
          headers: ifMatch(`"v${answer.version}"`),
          body: {
            state: 'complete',
            programmers: headcountOf(form, 'programmers'),
            designers: headcountOf(form, 'designers'),
            developers: headcountOf(form, 'developers'),
            directors: headcountOf(form, 'directors'),
            other: headcountOf(form, 'other'),
          },
        }),
      ),
    onSuccess: () => toast(t('census.thanks')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['censuses'] }),
  });
  return (
    <Form error={save.error} onSubmit={(form) => save.mutate(form)}>
      <div className="five">
        {QUESTIONS.map(([name, word]) => (
          <TextField
            key={name}
            label={t(word)}
            name={name}
            inputMode="numeric"
            dir="ltr"
            defaultValue={answer[name] ?? ''}
            required
          />
        ))}
      </div>
      <p className="row mt4">
        <Button type="submit" look="primary" busy={save.isPending}>
          {answer.state === 'complete' ? t('census.correct') : t('census.send')}
        </Button>
      </p>
    </Form>
  );
}
