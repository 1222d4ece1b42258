import { definePermissions } from '#platform';

/** Who looked at a person is shown to herself. */
definePermissions({ 'look:read': ['trainee'] });
