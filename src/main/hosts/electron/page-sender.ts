import { isOurs, pageOrigin } from './our-address'

type Frame = { readonly parent: unknown; readonly origin: string; readonly url: string }
type Asked = { readonly senderFrame: Frame | null; readonly sender: unknown }
type Window = { isDestroyed(): boolean; readonly webContents: unknown }

/**
 * Whether a call comes from the main frame of our one window. Six conditions (reader's line 19): the frame is
 * read first, because it is gone once it has navigated; an about:blank child reports its parent's origin and
 * an empty address, so both are compared.
 */
export function isFromOurPage(event: Asked, window: Window | null): boolean {
  const frame = event.senderFrame
  return (
    frame !== null &&
    window !== null &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame.parent === null &&
    frame.origin === pageOrigin &&
    isOurs(frame.url)
  )
}
