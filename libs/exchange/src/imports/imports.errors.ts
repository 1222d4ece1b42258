import { brokenConstraint, DomainError, invalidField } from '#platform';

const refused = (code: string, ar: string, en: string) => () => new DomainError(code, 409, { ar, en });

export const importBusy = refused(
  'import.busy',
  'يُعمل على هذا الاستيراد الآن. انتظر حتى يفرغ.',
  'This import is being worked on. Wait until that is done.',
);
export const importNotChecked = refused(
  'import.not_checked',
  'لم تُراجع صفوف هذا الاستيراد بعد. أكّد الأعمدة أولا.',
  'The rows of this import have not been checked yet. Confirm the columns first.',
);
export const importNothingToCommit = refused(
  'import.nothing_to_commit',
  'لا صفوف جاهزة للكتابة. أصلح صفا أو احسم مكررا.',
  'No row is ready to be written. Mend a row, or decide about a duplicate.',
);
export const importOver = refused(
  'import.over',
  'انتهى هذا الاستيراد ولا يُغيَّر بعد الآن.',
  'This import is over and is not changed any more.',
);
export const importNotUndoable = refused(
  'import.not_undoable',
  'مضت أربع وعشرون ساعة على هذا الاستيراد، أو لم يكتب شيئا.',
  'More than 24 hours have passed since this import, or it wrote nothing.',
);
export const importDependedOn = refused(
  'import.depended_on',
  'استُعملت سجلات من هذا الاستيراد بعده، فلا يُتراجع عنه.',
  'Records of this import have been used since, so it cannot be undone.',
);
export const rowCommitted = refused(
  'import.row_committed',
  'كُتب هذا الصف من قبل. صححه في السجل نفسه.',
  'This row has been written already. Correct the record itself.',
);
export const knownChanged = refused(
  'import.known_changed',
  'تغيّر السجل منذ مراجعة الصفوف. راجعها من جديد ثم اعتمد.',
  'The register has changed since the rows were checked. Check them again, then commit.',
);
export const referenceDayMissing = refused(
  'census.day_missing',
  'لا يوم مرجعيا في الملف. أضف عمود تاريخ المرجع ثم حمّله من جديد.',
  'The file names no reference day. Add a column with the reference date and upload it again.',
);
export const fileMissing = () =>
  invalidField('/file', 'import.file_missing', {
    ar: 'أرفق ملفا في الحقل file.',
    en: 'Attach a file in the field “file”.',
  });
export const centreMissing = () =>
  invalidField('/centreId', 'import.centre_missing', {
    ar: 'اختر المركز الذي تستورد له.',
    en: 'Choose the centre that you import for.',
  });
export const fieldUnknown = (pointer: string) =>
  invalidField(pointer, 'mapping.field_unknown', {
    ar: 'لا حقل بهذا الاسم في هذا النوع.',
    en: 'There is no such field in this kind.',
  });
export const fieldTwice = (pointer: string) =>
  invalidField(pointer, 'mapping.field_twice', {
    ar: 'عُيّن هذا الحقل لعمودين. أبقِ واحدا منهما.',
    en: 'This field was given to two columns. Keep one of them.',
  });
export const sameIdIsSamePerson = () =>
  invalidField('/decision', 'import.same_id', {
    ar: 'رقم الهوية نفسه لشخص واحد. صحح الرقم إن كانا شخصين.',
    en: 'One ID number belongs to one person. Correct the number if they are two.',
  });
/** Nothing was written. What went wrong stands in the log, not in the answer. */
export const commitFailed = (cause: unknown) =>
  Object.assign(
    new DomainError('import.commit_failed', 500, {
      ar: 'تعذرت كتابة الصفوف، ولم يُكتب منها شيء. حاول مرة أخرى.',
      en: 'The rows could not be written, and none of them was. Try again.',
    }),
    { cause },
  );

export const cohortNeeded = () =>
  invalidField('/cohortId', 'import.cohort_needed', {
    ar: 'اختر الدفعة التي يخصها كشف الحضور.',
    en: 'Choose the cohort that the attendance sheet is about.',
  });
export const intakeUnknown = () =>
  invalidField('/intakeId', 'import.intake_unknown', {
    ar: 'لا دورة قبول بهذا الرقم في المركز.',
    en: 'There is no such intake at the centre.',
  });
export const cohortUnknown = () =>
  invalidField('/cohortId', 'import.cohort_unknown', {
    ar: 'لا دفعة بهذا الرقم في المركز.',
    en: 'There is no such cohort at the centre.',
  });

/** A centre that is not there. */
export function refuseUnknownPlace(error: unknown): never {
  throw brokenConstraint(error) === 'import_centre_id_fkey' ? centreMissing() : error;
}
