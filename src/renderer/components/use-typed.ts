import { useCallback, useRef, useState } from 'react'

const isText = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type))

/**
 * The way out of a form, which asks where something would be lost: as its owner says (`isUnsaved`), or else where a
 * text reads otherwise than when the reader came to it. To press Escape once more is no answer to discard by; it
 * takes the question back.
 */
export function useTyped(isUnsaved: boolean | undefined, onLeave: () => void) {
  const body = useRef<HTMLDivElement>(null)
  const found = useRef(new Map<HTMLInputElement | HTMLTextAreaElement, string>())
  const before = useRef<Element>(null)
  const [isLeaving, setLeaving] = useState(false)
  const onField = useCallback((field: EventTarget | null) => {
    if (isText(field) && !found.current.has(field)) found.current.set(field, field.value)
  }, [])
  const isTyped = () => [...found.current].some(([field, was]) => field.isConnected && field.value !== was)
  const stay = () => {
    setLeaving(false)
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  const discard = () => {
    setLeaving(false)
    found.current.clear()
    onLeave()
  }
  const askFirst = () => {
    before.current = document.activeElement
    setLeaving(true)
  }
  const leave = () => (isLeaving ? stay() : (isUnsaved ?? isTyped()) ? askFirst() : discard())
  return { body, isLeaving, onField, leave, stay, discard }
}
