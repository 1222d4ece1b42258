import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

/** What a route answers when all is well: the type, and 200 unless said otherwise. */
export const Answers = (type: Type<unknown> | [Type<unknown>], status = 200) =>
  applyDecorators(
    HttpCode(status),
    Array.isArray(type) ? ApiResponse({ status, type: type[0], isArray: true }) : ApiResponse({ status, type }),
  );

/** A route that answers with nothing, 204. */
export const AnswersNothing = () => applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'done' }));
