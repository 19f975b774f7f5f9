import { Skeleton } from '../../components/skeleton'

export function MySection() {
  return <Skeleton />
}
