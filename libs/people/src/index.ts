export {
  hasCheckDigit,
  type NationalIdReading,
  type NationalIdRefusal,
  readNationalId,
} from './persons/national-id.rules.js';
export { type Phone, readPhone } from './persons/phone.rules.js';
