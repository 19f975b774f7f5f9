import { basename, extname } from 'node:path'

/** The most a page may send in or a dialogue may open: both hosts hold a file in memory. */
export const fileLimitBytes = 64 * 1024 * 1024

const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The type a file is handed out with. Never one a browser would run or show as a page. */
export const typeOfFile = (name: string): string =>
  types[extname(name).toLowerCase()] ?? 'application/octet-stream'

/** A bare file name: no folder, no control character, no character some system refuses, at most 200 characters. */
export function baseName(name: string): string {
  const bare = basename(name.replaceAll('\\', '/'))
  const clean = bare.replace(/[\p{Cc}"*/:<>?\\|]/gu, '_').slice(-200)
  return clean === '' || clean === '.' || clean === '..' ? 'file' : clean
}
