import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The gates that a change passes before any test runs. Each says its name, its time and, when it fails, what it found.
 * `npm run check -- lint walls` runs some of them. Two at a time: more would only wait for each other on a small machine.
 */
const root = join(import.meta.dirname, '..', '..');
const bin = (name, ...args) => [join(root, 'node_modules', '.bin', name), ...args];

/** Made by `npm run openapi` and checked in; a difference to what the code says now means that somebody forgot to. */
const [DESCRIPTION, TYPES, ACCESS] = [
  'apps/web/src/api/openapi.json',
  'apps/web/src/api/schema.d.ts',
  'docs/access.md',
];

const gates = {
  'server types': () => run(bin('tsc', '-p', 'tsconfig.json', '--noEmit')),
  lint: () => run(bin('eslint', '.', '--max-warnings', '0')),
  'web types': () => run(bin('tsc', '-p', 'apps/web/tsconfig.json', '--noEmit')),
  walls: () => run(bin('depcruise', 'apps', 'libs', 'test', '--config', '.dependency-cruiser.cjs')),
  'dead code': () => run(bin('knip', '--no-progress')),
  formatting: () => run(bin('prettier', '--check', '--log-level', 'warn', '.')),
  'generated files': staleFiles,
};

const wanted = process.argv.slice(2);
const queue = Object.entries(gates).filter(
  ([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
const broken = [];
await Promise.all([work(), work()]);
if (broken.length > 0) {
  console.error(`\nNot passed: ${broken.join(', ')}`);
  process.exit(1);
}

async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, gate] = next;
    const start = performance.now();
    const { ok, output } = await gate();
    console.log(
      `${ok ? '✓' : '✗'} ${name.padEnd(16)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`,
    );
    if (ok) continue;
    console.error(output.trimEnd());
    broken.push(name);
  }
}

function run([program, ...args], environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Writes the generated files anew into a folder aside, from the build that is there, and compares. */
async function staleFiles() {
  const aside = mkdtempSync(join(tmpdir(), 'masar-check-'));
  try {
    const described = await run([process.execPath, 'dist/apps/api/src/openapi.js', aside]);
    if (!described.ok) return described;
    const typed = await run(bin('openapi-typescript', join(aside, DESCRIPTION), '-o', join(aside, TYPES)));
    if (!typed.ok) return typed;
    const stale = [DESCRIPTION, TYPES, ACCESS].filter((path) => text(join(root, path)) !== text(join(aside, path)));
    return { ok: stale.length === 0, output: `Stale: ${stale.join(', ')}. Run: npm run openapi` };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function text(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
