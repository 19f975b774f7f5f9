import { type ReactNode, type RefObject, useEffect } from 'react'
import styles from './overlay.module.css'

const fields = ['input', 'textarea', 'button[aria-haspopup="listbox"]']
  .map((field) => `${field}:not(:disabled, [type="hidden"], [tabindex="-1"])`)
  .join()

/** Where a form is to be begun: at what is wrong in it, or at its first field; of radios, at the chosen one. */
const beginning = (body: HTMLElement): HTMLElement | null => {
  const wrong = body.querySelector<HTMLElement>('[aria-invalid="true"]')
  const first = wrong ?? body.querySelector<HTMLElement>(fields)
  const chosen =
    first instanceof HTMLInputElement && first.type === 'radio'
      ? body.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`)
      : null
  return chosen ?? first
}

type DialogBodyProps = {
  body: RefObject<HTMLDivElement | null>
  isForm: boolean
  /** Told of each field that the reader comes to. */
  onField: (field: EventTarget | null) => void
  children: ReactNode
}

/** What stands in a dialog. A form takes the keyboard to its first field, unless one has taken it itself. */
export function DialogBody({ body, isForm, onField, children }: DialogBodyProps) {
  useEffect(() => {
    const { current } = body
    if (current === null) return
    const onFocus = ({ target }: FocusEvent) => onField(target)
    current.addEventListener('focusin', onFocus)
    if (current.contains(document.activeElement)) onField(document.activeElement)
    else if (isForm) beginning(current)?.focus()
    return () => current.removeEventListener('focusin', onFocus)
  }, [isForm, body, onField])
  return (
    <div ref={body} className={styles.body}>
      {children}
    </div>
  )
}
