import { type ReactNode, use, useId, useState } from 'react'
import {
  type FieldValues,
  FormProvider,
  type UseFormReturn,
  useController,
  useForm,
  useFormContext,
} from 'react-hook-form'
import { contract, type InputOf, type OutputOf, type QuestionName } from '../../../core/contract'
import { issuesOf } from '../../../core/issues-of'
import type { Issue } from '../../../core/result'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button } from '../../components/button'
import { CancelButton } from '../../components/cancel-button'
import { Dialog } from '../../components/dialog'
import { ErrorSummary, type FormError } from '../../components/error-summary'
import { labelOfField } from '../../components/field-on-page'
import { issueWords, useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useSession } from '../../session-store'
import styles from './form.module.css'
import { FormIdContext } from './form-id'

/** What a form makes of its values: the input of its question, and what could not be read. */
export type Made = { input: unknown; faults?: readonly Issue[] }

type AskForm<N extends QuestionName> = {
  question: N
  /** What stands in the fields at first; the names of the fields are its paths. */
  defaults: FieldValues
  /** Paths of the fields, so that a fault of the host finds its field. */
  fields: readonly string[]
  toInput: (values: FieldValues) => Made
  onDone: (value: OutputOf<N>) => void
}

/** A form whose values are checked by the contract before they are sent, and by the host after. */
export function useAskForm<N extends QuestionName>({
  question,
  defaults,
  fields,
  toInput,
  onDone,
}: AskForm<N>) {
  const form = useForm({ defaultValues: defaults })
  const words = useText()
  const say = useProblem()
  const formId = useId()
  const [errors, setErrors] = useState<readonly FormError[]>([])

  const show = (issues: readonly Issue[]) => {
    form.clearErrors()
    const shown = issues.map((issue): FormError => {
      const path = issue.path.join('.')
      const field = fields
        .filter((name) => path === name || path.startsWith(`${name}.`))
        .sort((a, b) => b.length - a.length)[0]
      const message = issueWords(issue, words)
      if (field === undefined) return { message }
      form.setError(field, { message })
      const fieldId = `${formId}-${field}`
      const label = labelOfField(fieldId)
      return { fieldId, message: label ? words.t('part.faultAt', { field: label, fault: message }) : message }
    })
    setErrors(shown)
  }

  const submit = form.handleSubmit(async (values) => {
    const { input, faults = [] } = toInput(values)
    if (faults.length > 0) return show(faults)
    const parsed = contract[question].input.safeParse(input)
    if (!parsed.success) return show(issuesOf(parsed.error))
    const answer = await ask(question, input as InputOf<N>)
    if (!answer.ok) {
      if (answer.problem.code === 'invalid-input') return show(answer.problem.issues)
      form.clearErrors()
      return setErrors([{ message: say(answer.problem) }])
    }
    setErrors([])
    form.reset(values)
    await useSession.getState().refresh()
    onDone(answer.value)
  })
  return { form, formId, errors, submit }
}

type FormBodyProps = {
  form: UseFormReturn
  formId: string
  errors: readonly FormError[]
  submit: () => Promise<void>
  children: ReactNode
}

/** The fields of a form under its summary of errors. */
export function FormBody({ form, formId, errors, submit, children }: FormBodyProps) {
  return (
    <FormProvider {...form}>
      <FormIdContext value={formId}>
        <form
          id={formId}
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <ErrorSummary errors={errors} />
          {children}
        </form>
      </FormIdContext>
    </FormProvider>
  )
}

type AskDialogProps<N extends QuestionName> = Omit<AskForm<N>, 'onDone'> & {
  title: string
  save: string
  /** What follows instead of saying what was saved and closing. */
  onDone?: AskForm<N>['onDone']
  onClose: () => void
  children: ReactNode
}

/** A small form over the page. Leaving it with something typed asks first. */
export function AskDialog<N extends QuestionName>({
  title,
  save,
  onDone,
  onClose,
  children,
  ...given
}: AskDialogProps<N>) {
  const { t } = useText()
  const sayAndClose = () => {
    announce(t('person.saved', { what: title }))
    onClose()
  }
  const asked = useAskForm({ ...given, onDone: onDone ?? sayAndClose })
  const { isDirty, isSubmitting } = asked.form.formState
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      size="wide"
      isUnsaved={isDirty}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" isPending={isSubmitting} onPress={() => void asked.submit()}>
            {save}
          </Button>
        </>
      }
    >
      <FormBody {...asked}>{children}</FormBody>
    </Dialog>
  )
}

/** One field of the form around it: its value, its error in words, and the id that the summary leads to. */
export function useField<T>(name: string) {
  const { control } = useFormContext()
  const formId = use(FormIdContext)
  const { field, fieldState } = useController({ name, control })
  return {
    value: field.value as T,
    onChange: (value: T) => field.onChange(value),
    id: `${formId}-${name}`,
    error: fieldState.error?.message,
  }
}
