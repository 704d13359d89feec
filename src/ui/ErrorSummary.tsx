import { useEffect, useRef } from 'react';

interface Fault {
  readonly message: string;
  /** Id of the control that needs another look. */
  readonly target: string;
}

/** Takes focus when it appears; leads to each control that needs another look. */
export function ErrorSummary({ title, faults }: { title: string; faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  const said = faults.map(({ message, target }) => target + message).join('|');
  useEffect(() => box.current?.focus(), [said]);
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="group" aria-labelledby="error-title">
      <h2 id="error-title">{title}</h2>
      {faults.map(({ message, target }) => (
        <p key={target}>
          <a
            href={`#${target}`}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(target)?.focus();
            }}
          >
            {message}
          </a>
        </p>
      ))}
    </div>
  );
}
