import { useEffect, useRef } from 'react'
import { useText } from '../i18n/text'
import styles from './error-summary.module.css'
import { goToField } from './field-on-page'

/** One thing to correct: a whole sentence and, where there is one, the field it is about. */
export type FormError = { fieldId?: string | undefined; message: string }

/** Stands on top of a form that was not saved, takes the focus, and leads to each field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const { t } = useText()
  const box = useRef<HTMLDivElement>(null)
  const words = errors.map((error) => error.message).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: new errors take the focus again
  useEffect(() => {
    box.current?.focus()
  }, [words])
  if (errors.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <h2>{t('part.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId}:${message}`}>
            {fieldId === undefined ? (
              message
            ) : (
              <button type="button" onClick={() => goToField(fieldId)}>
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
