import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium: the one that CHROMIUM names, else the first that is installed; undefined if there is none. */
export function findChromium() {
  return [process.env.CHROMIUM, ...PLACES].find((path) => path && isProgram(path));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian's own, through its ordinary installer, when we may. */
function installChromium() {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return;
  console.error("No Chromium found; installing Debian's with apt-get.");
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { env: environment, encoding: 'utf8' });
    if (status !== 0) {
      console.error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`.trimEnd());
      return;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!findChromium()) installChromium();
  const path = findChromium();
  if (!path) {
    console.error(
      'The browser tests need Chromium: install it (Debian: apt-get install chromium) or name it with CHROMIUM.',
    );
    process.exit(1);
  }
}
