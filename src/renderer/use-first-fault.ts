import { type RefObject, useEffect } from 'react'

/** The field in which something is wrong: itself, or the first choice of a group that is. */
const faulty = (form: HTMLElement): HTMLElement | null =>
  form.querySelector<HTMLElement>(
    ':is(input, textarea, button)[aria-invalid="true"], [role="radiogroup"][aria-invalid="true"] input, [data-invalid] button[aria-haspopup="listbox"]',
  )

/** Takes the keyboard to the first faulty field of a form that was not saved. `faults` are new at each attempt. */
export const useFirstFault = (form: RefObject<HTMLElement | null>, faults: object | undefined): void => {
  useEffect(() => {
    if (faults === undefined || form.current === null) return
    faulty(form.current)?.focus()
  }, [form, faults])
}
