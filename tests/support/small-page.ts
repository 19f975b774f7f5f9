import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from './temp-folder'

/** A built page in miniature: an index with a nonce to fill, a script, a style, and two files never to serve. */
export function smallPage(): string {
  const folder = tempFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><head><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Habeas</title>' +
      '<script type="module" src="./assets/index.js"></script></head><body><div id="root"></div></body></html>',
  )
  writeFileSync(join(folder, 'assets', 'index.js'), 'document.getElementById("root").textContent = "open"\n')
  writeFileSync(join(folder, 'assets', 'index.css'), 'body { margin: 0 }\n')
  writeFileSync(join(folder, 'assets', 'index.js.map'), '{}')
  writeFileSync(join(folder, 'assets', 'notes.bin'), 'x')
  return folder
}
