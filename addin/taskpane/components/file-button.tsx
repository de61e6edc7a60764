import { Button, Link, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { ChosenFile } from "../store";

export interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly icon?: ReactElement;
  readonly appearance?: ButtonProps["appearance"] | "link";
  readonly className?: string;
  onFile(file: ChosenFile): void;
}

/** A button that opens the host's file dialog; the same file can be chosen twice. */
export function FileButton({
  label,
  accept,
  icon,
  appearance = "primary",
  className,
  onFile,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    onFile({ name: file.name.normalize("NFC"), data: new Uint8Array(await file.arrayBuffer()) });
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {appearance === "link" ? (
        <Link as="button" onClick={() => input.current?.click()}>
          {label}
        </Link>
      ) : (
        <Button
          appearance={appearance}
          className={className ?? ""}
          {...(icon === undefined ? {} : { icon })}
          onClick={() => input.current?.click()}
        >
          {label}
        </Button>
      )}
    </>
  );
}

/** What an import reads. */
export const POINTS_FILES = ".docx,.xlsx,.json";
