import { randomBytes } from 'node:crypto'

/** A fresh nonce for the style elements of one answer. */
export const newNonce = (): string => randomBytes(16).toString('base64')

const policy = (nonce: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')

/** The headers of every answer on both hosts, refusals and the 404 too (reader's line 15). */
export const responseHeaders = (type: string, nonce: string | null = null): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': policy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
})
