/**
 * The order in which children stand (ECMA-376 part 1, annex A: CT_P, CT_PPr, CT_R, CT_RPr, CT_Tbl, CT_TblPr, CT_Row, CT_Tc,
 * CT_TcPr, CT_SdtBlock, CT_SectPr, CT_Numbering, CT_AbstractNum, CT_Lvl). What is not named comes after the last one named.
 */
const ORDERS: Readonly<Partial<Record<string, string>>> = {
  "w:p": "pPr",
  "w:r": "rPr",
  "w:tbl": "tblPr tblGrid",
  "w:tr": "tblPrEx trPr",
  "w:tc": "tcPr",
  "w:sdt": "sdtPr sdtEndPr sdtContent",
  "w:numbering": "numPicBullet abstractNum num",
  "w:abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
  "w:num": "abstractNumId lvlOverride",
  "w:lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd " +
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment " +
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  "w:rPr":
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint " +
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText " +
    "vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
  "w:tblPr":
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd " +
    "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
  "w:tcPr":
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers",
  "w:sectPr":
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType " +
    "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
};
/** References to headers and footers come in any order among themselves. */
const SAME_PLACE: Readonly<Partial<Record<string, string>>> = { footerReference: "headerReference" };

const PLACES = new Map(
  Object.entries(ORDERS).map(([parent, order = ""]) => [
    parent,
    new Map(order.split(" ").map((child, place) => [`w:${child}`, place])),
  ]),
);

/** The first child that stands before one it has to follow; undefined if all are in order. Marks of ranges may stand anywhere. */
export function outOfOrder(parent: string, children: readonly string[]): string | undefined {
  const places = PLACES.get(parent);
  if (places === undefined) return undefined;
  let reached = 0;
  for (const child of children) {
    if (/^w:(?:bookmark|comment|perm)|^mc:/.test(child)) continue;
    const name = child.replace(/^w:/, "");
    const place = places.get(`w:${SAME_PLACE[name] ?? name}`) ?? places.size;
    if (place < reached) return child;
    reached = place;
  }
  return undefined;
}
