import { CopyButton } from '../table/copy_button.tsx'
import type { Code } from './code.ts'

interface CodeTableProps {
  codes: Code[]
  onTaken: () => void
}

export function CodeTable({ codes, onTaken }: CodeTableProps) {
  return (
    <div className="rounded-lg border border-line bg-raised">
      <table className="w-full table-fixed text-left text-sm">
        <caption className="sr-only">Codes</caption>
        <thead className="text-xs text-muted">
          <tr className="h-9">
            <th scope="col" className="w-12 px-3 font-medium max-sm:hidden">
              No.
            </th>
            <th scope="col" className="w-44 px-3 font-medium">
              Code
            </th>
            <th scope="col" className="px-3 font-medium max-sm:hidden">
              Claim link
            </th>
          </tr>
        </thead>
        <tbody onCopy={onTaken}>
          {codes.map(({ id, code, claim_url }, index) => (
            <tr key={id} className="h-9 border-t border-line">
              <td className="figures px-3 text-muted max-sm:hidden">{index + 1}</td>
              <td className="px-3">
                <span className="inline-flex items-center gap-1.5">
                  <code className="font-mono text-base tracking-wider select-all">{code}</code>
                  <CopyButton text={code} />
                </span>
              </td>
              <td className="px-3 max-sm:hidden">
                <span className="flex min-w-0 items-center gap-1.5">
                  <span className="truncate text-muted" title={claim_url}>
                    {claim_url}
                  </span>
                  <CopyButton text={claim_url} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
