export { TrainingModule } from './training.module.js';
export { trainingSchema } from './training.schema.js';
export { OpenIntakes } from './intakes/open-intakes.js';
export { type PublicIntakeResponse as PublicIntake } from './intakes/intakes.dto.js';
export { PublicCertificates } from './certificates/public-certificates.js';
export { type PublicCertificateResponse as PublicCertificate } from './certificates/certificates.dto.js';
export { type LoadedTraining, TrainingLoader } from './loading/training-loader.repository.js';
export { displaySerial, readSerial, serialOf } from './certificates/serial.rules.js';
export { type LoadedTeaching, TeachingLoader } from './loading/teaching-loader.repository.js';
