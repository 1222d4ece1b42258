import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '#platform';

/** The description of everything under /api/v1, OpenAPI 3.1; each operation says who may and which problems it can answer with. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Masar')
    .setDescription('The platform on which a country trains its software people and places them in work.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('masar_session')
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    extraModels: [Problem],
    operationIdFactory: (_controller, method) => method,
  });
  const problem = {
    description: 'a problem document',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths))
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete])
      if (operation) Object.assign(operation.responses, { '4XX': problem, '5XX': problem });
  return document;
}
