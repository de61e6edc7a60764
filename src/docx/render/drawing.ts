import type { DocxPicture } from "../picture";
import { encodeXml } from "../xml/text";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

/**
 * An inline picture as WordprocessingML (ECMA-376 part 1, 20.4.2.8), to stand in a run. Namespaces are declared
 * here because the template's root need not.
 */
export function drawingXml(
  { widthEmu, heightEmu, alt }: DocxPicture,
  relationship: string,
  id: number,
): string {
  const description = encodeXml(alt, "attribute");
  const extent = `cx="${widthEmu}" cy="${heightEmu}"`;
  return (
    `<w:drawing><wp:inline xmlns:wp="${DRAWING}wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
    `<wp:docPr id="${id}" name="Hình ${id}" descr="${description}"/>` +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}main" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${DRAWING}main"><a:graphicData uri="${DRAWING}picture"><pic:pic xmlns:pic="${DRAWING}picture">` +
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="Hình ${id}" descr="${description}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
