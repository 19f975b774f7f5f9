// A field of a form by its id, as it stands on the page.

const focusable = 'input, textarea, button, [tabindex="0"]'

/** Brings a field into view and the focus to it, or to the first part of it that can have it. */
export const goToField = (id: string): void => {
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'center' })
  const part = field?.matches(focusable) ? field : field?.querySelector<HTMLElement>(focusable)
  part?.focus()
}

/** The words over a field, without what is added to them; `undefined` where it has none. */
export const labelOfField = (id: string): string | undefined => {
  const field = document.getElementById(id)
  const named = (field?.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((one) => document.getElementById(one))
  const label =
    named.find((one) => one?.dataset.label !== undefined) ?? field?.querySelector<HTMLElement>('[data-label]')
  return label?.dataset.label
}
