import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../../api/client';
import { useIntent } from '../../../api/intent';
import { type paths } from '../../../api/schema';
import { inLanguage } from '../../../i18n/reader';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SelectField, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf } from '../../../ui/form-data';
import { toast } from '../../../ui/toasts';
import { choicesQuery, type Session } from '../sessions.queries';
import { t } from '../words';

interface Named {
  id: string;
  name: { ar: string; en: string };
}
type Plan = paths['/api/v1/cohorts/{cohortId}/sessions']['post']['requestBody']['content']['application/json'];

const REASONS = ['closure', 'strike', 'power', 'weather', 'trainer_absent', 'holiday', 'other'] as const;
type Reason = (typeof REASONS)[number];

const read = (form: FormData): Plan => ({
  courseId: textOf(form, 'courseId'),
  on: textOf(form, 'on'),
  from: textOf(form, 'from'),
  to: textOf(form, 'to'),
  room: textOf(form, 'room').trim() || null,
  trainerId: textOf(form, 'trainerId') || null,
});

/** HH:MM of an instant on the programme's clock, for an input of the kind `time`. */
const localTime = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Hebron', hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );

function useSaving(cohortId: string, session: Session | null, onClose: () => void) {
  const queries = useQueryClient();
  const intent = useIntent();
  const patch = (body: object) =>
    answer(
      api.PATCH('/api/v1/sessions/{sessionId}', {
        params: { path: { sessionId: session!.id } },
        headers: ifMatch(`"v${session!.version}"`),
        body,
      }),
    );
  return useMutation({
    mutationFn: async ({ form, cancel }: { form: FormData; cancel: boolean }) => {
      const reason = (textOf(form, 'reason') || undefined) as Reason | undefined;
      if (session && cancel) return patch({ state: 'cancelled', reason });
      const { courseId, ...plan } = read(form);
      if (session) return patch({ ...plan, reason });
      const body = { courseId, ...plan };
      return intent.send(body, (headers) =>
        answer(
          api.POST('/api/v1/cohorts/{cohortId}/sessions', {
            params: { path: { cohortId }, header: headers },
            headers,
            body,
          }),
        ),
      );
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['sessions'] });
      toast(t('timetable.done'));
      onClose();
    },
  });
}

/** A new session, or another time, room or end for one that is planned. */
export function SessionDialog({
  cohortId,
  session,
  today,
  onClose,
}: {
  cohortId: string;
  session: Session | null;
  today: string;
  onClose: () => void;
}) {
  const save = useSaving(cohortId, session, onClose);
  const choices = useQuery(choicesQuery(cohortId)).data?.data;
  const option = ({ id, name }: Named) => (
    <option key={id} value={id}>
      {inLanguage(name)}
    </option>
  );
  if (!choices) return null;
  return (
    <Dialog title={session ? t('timetable.move') : t('timetable.add')} onClose={onClose}>
      <Form error={save.error} onSubmit={(form) => save.mutate({ form, cancel: false })}>
        {!session && (
          <SelectField label={t('timetable.course')} name="courseId" required>
            {choices.courses.map(option)}
          </SelectField>
        )}
        <TextField
          label={t('timetable.on')}
          name="on"
          type="date"
          dir="ltr"
          defaultValue={session?.on ?? today}
          required
        />
        <TextField
          label={t('timetable.from')}
          name="from"
          type="time"
          dir="ltr"
          defaultValue={session ? localTime(session.startsAt) : '10:00'}
          required
        />
        <TextField
          label={t('timetable.to')}
          name="to"
          type="time"
          dir="ltr"
          defaultValue={session ? localTime(session.endsAt) : '13:00'}
          required
        />
        <TextField
          label={t('timetable.room')}
          name="room"
          hint={t('timetable.roomHint')}
          maxLength={60}
          defaultValue={session?.room ?? ''}
        />
        <SelectField label={t('timetable.trainer')} name="trainerId" defaultValue={session?.trainer?.id ?? ''}>
          <option value="">{t('timetable.nobody')}</option>
          {choices.trainers.map(option)}
        </SelectField>
        {session && (
          <SelectField label={t('timetable.reason')} name="reason" defaultValue="">
            <option value="" />
            {REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t(`timetable.reason.${reason}`)}
              </option>
            ))}
          </SelectField>
        )}
        <p className="row wrapf mt4">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('timetable.save')}
          </Button>
          {session && (
            <Button
              look="danger"
              busy={save.isPending}
              onClick={({ currentTarget: { form } }) => form && save.mutate({ form: new FormData(form), cancel: true })}
            >
              {t('timetable.cancel')}
            </Button>
          )}
        </p>
      </Form>
    </Dialog>
  );
}
