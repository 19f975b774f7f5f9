import { minuteMs } from '../core/dates/lengths-of-time'
import type { Result } from '../core/result'
import { proofOfPage } from './client'
import { asResult, unreachableHost } from './host/bridge'

/** A file that the host now holds until it is used or the register is locked. */
export type SentFile = { id: string; name: string; size: number }

/** Hands a file to the host, as bytes; the host answers the id by which later questions name it. */
export const sendFile = async (file: File): Promise<Result<SentFile>> => {
  try {
    const answer = await fetch('/files', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-Habeas-File-Name': encodeURIComponent(file.name),
        ...proofOfPage(),
      },
      body: file,
    })
    return asResult(await answer.json()) as Result<SentFile>
  } catch {
    return unreachableHost
  }
}

const nameOf = (answer: Response): string => {
  const given = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1]
  return given === undefined ? 'habeas' : decodeURIComponent(given)
}

const saveAs = (bytes: Blob, name: string) => {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), minuteMs)
}

/** Fetches a file that the host made and hands it to the reader as a download. */
export const fetchFile = async (id: string): Promise<Result<{ name: string; size: number }>> => {
  try {
    const answer = await fetch(`/files/${encodeURIComponent(id)}`, { headers: { ...proofOfPage() } })
    if (!answer.ok) return asResult(await answer.json()) as Result<never>
    const bytes = await answer.blob()
    const name = nameOf(answer)
    saveAs(bytes, name)
    return { ok: true, value: { name, size: bytes.size } }
  } catch {
    return unreachableHost
  }
}
