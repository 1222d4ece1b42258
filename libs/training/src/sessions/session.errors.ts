import { DomainError, invalidField } from '#platform';

export const roomTaken = () =>
  new DomainError('session.room_taken', 409, {
    ar: 'القاعة محجوزة في هذا الوقت. اختر قاعة أو وقتًا آخر.',
    en: 'The room is booked at that time. Choose another room or another time.',
  });

export const trainerTaken = () =>
  new DomainError('session.trainer_taken', 409, {
    ar: 'للمدرب لقاء آخر في هذا الوقت.',
    en: 'The trainer has another session at that time.',
  });

export const notYetBegun = () =>
  new DomainError('session.not_begun', 409, {
    ar: 'لم يبدأ هذا اللقاء بعد، فلا حضور له.',
    en: 'This session has not begun, so there is no attendance to take.',
  });

export const wasCancelled = () =>
  new DomainError('session.cancelled', 409, {
    ar: 'أُلغي هذا اللقاء، فلا حضور له.',
    en: 'This session was cancelled, so there is no attendance to take.',
  });

export const cannotBecome = (state: string) =>
  new DomainError('session.wrong_state', 409, {
    ar: 'لا يمكن ذلك في حال اللقاء الآن.',
    en: `That cannot be done to a session that is ${state.replace('_', ' ')}.`,
  });

export const reasonNeeded = () =>
  invalidField('/reason', 'session.reason_needed', {
    ar: 'اذكر سبب الإلغاء أو التأجيل.',
    en: 'Say why it is cancelled or moved.',
  });

export const endsBeforeItBegins = () =>
  invalidField('/to', 'session.ends_before', {
    ar: 'ينتهي اللقاء بعد بدايته.',
    en: 'A session ends after it begins.',
  });

export const notOfTheCurriculum = () =>
  invalidField('/courseId', 'session.foreign_course', {
    ar: 'ليس هذا المساق في منهاج الدفعة.',
    en: "This course is not in the cohort's curriculum.",
  });

export const notATrainer = () =>
  invalidField('/trainerId', 'session.not_a_trainer', {
    ar: 'هذا الحساب ليس لمدرب في هذه الدفعة.',
    en: 'This account is no trainer of this cohort.',
  });

export const nothingToMakeUp = () =>
  invalidField('/makesUpId', 'session.nothing_to_make_up', {
    ar: 'اختر لقاءً ملغى من هذه الدفعة.',
    en: 'Choose a cancelled session of this cohort.',
  });

export const spanTooLong = () =>
  invalidField('/to', 'session.span_too_long', {
    ar: 'اختر مدة لا تزيد على سنة.',
    en: 'Choose a span of at most a year.',
  });
