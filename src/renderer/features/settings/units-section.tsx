import { Skeleton } from '../../components/skeleton'

export function UnitsSection() {
  return <Skeleton />
}
