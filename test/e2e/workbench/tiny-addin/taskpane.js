/* The smallest add-in that uses what a real one uses: onReady, a batch, events, selection, protection. */
const show = (id, text) => {
  document.getElementById(id).textContent = text;
};

const run = (batch) => Excel.run(batch).catch((error) => show("error", `${error.code}: ${error.message}`));

const write = () =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const head = sheet.getRange("A1:C1");
    head.values = [["Mục", "Điểm", "Ghi chú"]];
    head.format.font.bold = true;
    head.format.fill.color = "#E6EDF6";
    sheet.getRange("A2:B3").formulas = [
      ["1.a", 5],
      ["1.b", 2.5],
    ];
    sheet.getRange("B4").formulas = [["=SUM(B2:B3)"]];
    const scores = sheet.getRange("B2:B3");
    scores.format.borders.getItem("EdgeBottom").style = "Dash";
    scores.dataValidation.rule = { custom: { formula: "=OR(B2=0,B2=5)" } };
    scores.dataValidation.prompt = {
      showPrompt: true,
      title: "Điểm mục 1.1",
      message: "Nhập 5 nếu đạt, 0 nếu không đạt.",
    };
    scores.dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Điểm không hợp lệ",
      message: "Chỉ nhận 0 hoặc 5.",
    };
    const wrong = scores.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    wrong.custom.rule.formula = "=AND(B2<>0,B2<>5)";
    wrong.custom.format.fill.color = "#FFE2CC";
    wrong.custom.format.numberFormat = '"(!) "0.##';
    scores.format.protection.locked = false;
    sheet.getRange("C2:C3").format.protection.locked = false;
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });

const openDocument = () =>
  Word.run(async (context) => {
    context.application.createDocument(document.getElementById("note").value || undefined).open();
    await context.sync();
  }).catch((error) => show("error", `${error.code}: ${error.message}`));

/* What a test lets the add-in do while two people are at work; each is one batch, and a refusal is an answer. */
window.addin = Object.fromEntries(
  Object.entries({
    write: (sheet, address, value) => (sheet.getRange(address).values = [[value]]),
    fill: (sheet, address, colour) => (sheet.getRange(address).format.fill.color = colour),
    name: (sheet, name, address) => sheet.names.add(name, sheet.getRange(address)),
    property: (sheet, key, value) => sheet.customProperties.add(key, value),
    addSheet: (sheet, name) => (sheet.context.workbook.worksheets.add(name).getRange("A1").values = [[name]]),
  }).map(([name, act]) => [
    name,
    (...given) =>
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("Sheet1"), ...given);
        await context.sync();
      }).then(
        () => "done",
        (error) => error.code,
      ),
  ]),
);

/* Re-reads one cell after each change, once at a time, as a pane that shows a total does. */
let isReading = false;
let isStale = false;
const readTotal = async () => {
  isStale = true;
  if (isReading) return;
  isReading = true;
  while (isStale) {
    isStale = false;
    await run(async (context) => {
      const total = context.workbook.worksheets.getItem("Sheet1").getRange("H1").load({ text: true });
      await context.sync();
      show("total", total.text[0][0]);
    });
  }
  isReading = false;
};

Office.onReady(async ({ host, platform }) => {
  show("host", `${host} ${platform}`);
  document.getElementById("window").onclick = () =>
    Office.context.ui.openBrowserWindow(`${location.origin}/addin/taskpane.html#trang-khac`);
  if (host === "Word") {
    document.getElementById("open").onclick = openDocument;
    document.body.dataset.ready = "true";
    return;
  }
  document.getElementById("insert").onclick = write;
  document.getElementById("select").onclick = () =>
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B3").select();
      await context.sync();
    });
  document.getElementById("protect").onclick = () =>
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async (event) => {
      show("changed", `${event.address} ${event.source}`);
      await readTotal();
    });
    sheet.onSelectionChanged.add(async (event) => show("selected", event.address));
    await context.sync();
  });
  document.body.dataset.ready = "true";
});
