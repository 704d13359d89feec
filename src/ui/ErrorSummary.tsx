import { useEffect, useRef } from 'react';

/** Takes focus when it appears; leads to the control that needs another look. */
export function ErrorSummary({ title, message, target }: { title: string; message: string; target: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [message]);
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="group" aria-labelledby="error-title">
      <h2 id="error-title">{title}</h2>
      <p>
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
    </div>
  );
}
