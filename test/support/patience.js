/** Databases, browsers and a machine that is shared take longer than a rule does. */
import.meta.jest.setTimeout(60_000);
