import { type Actor, Clock, type Language } from '#platform';
import { Injectable } from '@nestjs/common';
import { FIELDS } from './columns/fields.js';
import { type ImportResponse, type ImportSummary, type NoteResponse } from './imports.dto.js';
import { shown } from './columns/shown.rules.js';
import { type Note } from './reading/reading.js';
import { type Counts, NO_COUNTS } from './rows/import-rows.repository.js';
import { type ImportRecord } from './storing/imports.repository.js';
import { undoableUntil } from './undo-import.command.js';
import { sentence } from './words/words.js';

/** How imports are shown. */
@Injectable()
export class ImportsPresenter {
  constructor(private readonly clock: Clock) {}

  summary(found: ImportRecord, counts: Counts = NO_COUNTS): ImportSummary {
    const until = undoableUntil(found);
    const changeable = ['read', 'mapped', 'checked', 'failed'].includes(found.state);
    return {
      id: found.id,
      kind: found.kind,
      state: found.state,
      fileName: found.fileName,
      centreId: found.centreId,
      cohortId: found.cohortId,
      intakeId: found.intakeId,
      counts,
      jobId: found.jobId,
      createdAt: found.createdAt.toISOString(),
      committedAt: found.committedAt?.toISOString() ?? null,
      undoableUntil: until?.toISOString() ?? null,
      version: found.version,
      can: {
        map: changeable && counts.committed === 0,
        commit: ['checked', 'committed'].includes(found.state) && counts.ready > 0,
        undo: until !== null && until > this.clock.now(),
      },
    };
  }

  whole(actor: Actor, found: ImportRecord, counts: Counts | undefined): ImportResponse {
    const { language } = actor;
    return {
      ...this.summary(found, counts),
      fileBytes: found.fileBytes,
      tables: (found.mapping ?? found.layout).map(({ sheet, headerRow, columns, missing }) => ({
        sheet,
        headerRow,
        missing,
        columns: columns.map(({ letter, header, example, field, confidence, reason, alternatives }) => ({
          letter,
          header,
          example: shown(field, example),
          field,
          confidence,
          reason,
          alternatives,
        })),
      })),
      notes: found.notes.map((note) => toNote(note, language)),
      fields: FIELDS[found.kind].map((field) => ({ field, label: capitalised(sentence(`field.${field}`)[language]) })),
    };
  }
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const toNote = ({ code, sheet, count }: Note, language: Language): NoteResponse => ({
  code,
  message: sentence(code)[language],
  ...(sheet ? { sheet: sheet.trim() } : {}),
  ...(count ? { count } : {}),
});
