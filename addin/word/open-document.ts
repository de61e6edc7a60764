import { WorkbookError } from "../excel/workbook-port";

/** Whether this Word opens documents that an add-in made (WordApi 1.3). */
export const canOpenDocuments = (): boolean => Office.context.requirements.isSetSupported("WordApi", "1.3");

/**
 * Opens a finished document in a window of its own. It is filled before: on the web nothing can be done to it later.
 * @throws WorkbookError with a sentence for the user
 */
export async function openDocument(docx: Uint8Array): Promise<void> {
  if (!canOpenDocuments())
    throw new WorkbookError(
      "unsupported",
      "Word này không mở được văn bản do ngăn tạo. Dùng nút Chép văn bản.",
    );
  try {
    await Word.run(async (context) => {
      context.application.createDocument(base64(docx)).open();
      await context.sync();
    });
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    throw new WorkbookError("other", `Word báo lỗi: ${text}. Dùng nút Chép văn bản.`, { cause });
  }
}

const CHUNK = 0x8000;

/** Plain base64: Word takes no data URL. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
