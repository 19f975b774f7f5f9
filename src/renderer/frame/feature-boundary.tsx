import { Component, type ReactNode } from 'react'
import { Button } from '../components/button'
import { EmptyState } from '../components/empty-state'
import { useText } from '../i18n/text'

function Failed({ retry }: { retry: () => void }) {
  const { t } = useText()
  return (
    <div role="alert">
      <EmptyState
        level={1}
        title={t('frame.failed')}
        action={<Button onPress={retry}>{t('part.tryAgain')}</Button>}
      >
        {t('frame.failedExplain')}
      </EmptyState>
    </div>
  )
}

/** Keeps the failure of one screen from taking the program with it. React has no function for this. */
export class FeatureBoundary extends Component<
  { children: ReactNode; onRetry: () => void },
  { failed: boolean }
> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const retry = () => {
      this.props.onRetry()
      this.setState({ failed: false })
    }
    return <Failed retry={retry} />
  }
}
