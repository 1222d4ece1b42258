import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import multer from 'multer';
import { errorOfStatus } from '#platform';
import { LIMITS } from './reading/limits.js';
import { IMPORT_KINDS } from './kinds/kind.js';

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: LIMITS.bytes, files: 1, fields: 10, fieldSize: 10_000, parts: 12 },
}).single('file');

/**
 * Takes in the file of a form once the caller is known and allowed, and before a transaction is opened for the answer:
 * a slow line holds no connection to the database.
 */
@Injectable()
class UploadGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const response = http.getResponse<Response>();
    await new Promise<void>((resolve, reject) => {
      void upload(http.getRequest<Request>(), response, (error: unknown) =>
        error ? reject(refused(error)) : resolve(),
      );
    });
    return true;
  }
}

/** What multer refuses carries a code that the answer is made from; what it could not read as a form has none. */
function refused(error: unknown): Error {
  return error instanceof multer.MulterError ? error : errorOfStatus(400);
}

/** A route that takes a form with one file. */
export const ReceivesFile = () =>
  applyDecorators(
    UseGuards(UploadGuard),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['kind', 'file'],
        example: { kind: 'companies', file: 'اسم الشركة,رقم التسجيل\nشركة زيتونة للبرمجيات,562400917\n' },
        properties: {
          kind: { type: 'string', enum: [...IMPORT_KINDS] },
          centreId: {
            type: 'string',
            format: 'uuid',
            description: 'the centre that the rows belong to; a coordinator of several must name one',
          },
          cohortId: {
            type: 'string',
            format: 'uuid',
            description: 'the cohort that graduates or attendance belong to',
          },
          sheet: { type: 'string', maxLength: 100, description: 'only this sheet' },
          file: { type: 'string', format: 'binary', description: 'xlsx, xlsm, CSV or an HTML table; 20 MB at most' },
        },
      },
    }),
  );

/** The name as it was typed: forms send it in bytes of UTF-8 that are read as Latin-1. */
export function fileName(sent: string): string {
  const name = Buffer.from(sent, 'latin1').toString('utf8');
  const readable = name.includes('\uFFFD') ? sent : name;
  return (
    readable
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .split(/[/\\]/)
      .pop()
      ?.slice(-200) || '?'
  );
}
