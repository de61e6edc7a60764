import type { RequestBody, RichApiHost } from "../../workbench/interpreter";
import { frameName, WacHost, type WacHostOptions } from "../../workbench/bridges/wac";

type Listener = (event: { data: string; origin: string; source: unknown }) => void;
type Posted = Readonly<Record<string, unknown>>;

/** A page and a pane that only pass messages, as two windows do. */
function openPane(options: Partial<WacHostOptions> = {}) {
  let listener: Listener = () => undefined;
  const posted: Posted[] = [];
  const pane = { postMessage: (text: string) => void posted.push(JSON.parse(text) as Posted) };
  const page = {
    addEventListener: (_name: string, added: Listener) => (listener = added),
    removeEventListener: () => (listener = () => undefined),
    location: { origin: "https://excel.test:1" },
    setTimeout,
  };
  let emit: Parameters<RichApiHost["onEvents"]>[0] = () => undefined;
  const executed: RequestBody[] = [];
  const host: RichApiHost = {
    execute: (body) => {
      executed.push(body);
      return { Results: [{ ActionId: 1, Value: {} }], TraceIds: [] };
    },
    onEvents: (added) => {
      emit = added;
      return () => undefined;
    },
  };
  // Only the members above are used of the two windows.
  const windows = { page, pane } as unknown as { page: Window; pane: Window };
  const bridge = new WacHost(windows.page, () => windows.pane, {
    host,
    sets: { ExcelApi: "1.14" },
    ...options,
  });
  let correlation = 0;
  const send = (message: object): Posted | undefined => {
    correlation += 1;
    const envelope = { _messageType: 0, _conversationId: "c1", _correlationId: correlation };
    listener({
      data: JSON.stringify({ ...envelope, ...message }),
      origin: "https://excel.test:2",
      source: pane,
    });
    return posted.find((each) => each["_correlationId"] === correlation);
  };
  const receiveFrom = (source: unknown): void =>
    listener({ data: "{}", origin: "https://evil.test", source });
  return {
    bridge,
    send,
    posted,
    executed,
    receiveFrom,
    emit: (...entries: Parameters<typeof emit>) => emit(...entries),
  };
}

const batch = (body: object) => ({
  _actionName: "executeMethod",
  _data: { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify(body)] },
});

test("the frame name carries what the library looks for", () => {
  const name: unknown = JSON.parse(
    frameName({ conversationId: "c1", addinId: "a1", hostOrigin: "https://excel.test" }),
  );
  expect(name).toMatchObject({
    hostInfo: "Excel|Web|16.01|vi-VN|telemetry|||0",
    xdmInfo: "c1|a1|https://excel.test",
  });
});

test("the context tells the sets and the saved settings", () => {
  const { send } = openPane({ settings: { a: '"1"' } });
  const context = send({ _actionName: "ContextActivationManager_getAppContextAsync" })?.["_data"];
  expect(context).toMatchObject({
    _requirementMatrix: '{"ExcelApi":"1.14"}',
    _settings: [["a", '"1"']],
    _appName: 16,
  });
});

test("a batch goes to the host and its answer back; an injected error takes its place once", () => {
  const { bridge, send, executed } = openPane();
  const body = { Actions: [], ObjectPaths: {} };
  const answer = {
    Version: 1,
    Error: 0,
    Data: [200, [], '{"Results":[{"ActionId":1,"Value":{}}],"TraceIds":[]}'],
  };
  expect(send(batch(body))?.["_data"]).toEqual(answer);
  bridge.failNextSync(5004);
  expect(send(batch(body))?.["_data"]).toEqual({ Version: 1, Error: 5004 });
  expect(send(batch(body))?.["_data"]).toEqual(answer);
  expect(executed).toEqual([body, body]);
});

test("events go out only while the pane listens", () => {
  const { send, posted, emit } = openPane();
  const entry = { messageCategory: 65536, messageType: 10, targetId: "s1", message: "{}", id: "" };
  emit([entry]);
  expect(posted).toEqual([]);
  send({ _actionType: 1, _actionName: "richApiMessage" });
  emit([entry]);
  expect(posted.at(-1)).toMatchObject({
    _actionName: "richApiMessage",
    _responseType: 1,
    _data: { ArrayData: [[65536, 10, "s1", "{}", ""]] },
  });
  send({ _actionType: 2, _actionName: "richApiMessage" });
  const before = posted.length;
  emit([entry]);
  expect(posted).toHaveLength(before);
});

test("settings are handed over, dialogs and unknown calls refused at once", () => {
  const saved: unknown[] = [];
  const { send } = openPane({ onSettingsSaved: (settings) => void saved.push(settings) });
  const save = { DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties: { 0: ["b", "2"] } } };
  expect(send({ _actionName: "executeMethod", _data: save })?.["_data"]).toEqual({ Version: 1, Error: 0 });
  expect(saved).toEqual([{ b: "2" }]);
  expect(send({ _actionType: 1, _actionName: "dialogMessageReceived" })?.["_data"]).toMatchObject({
    Error: 12011,
  });
  const unknown = { _actionName: "executeMethod", _data: { DdaMethod: { DispatchId: 64 } } };
  expect(send(unknown)?.["_data"]).toEqual({ Version: 1, Error: 5001 });
});

test("messages of other windows are not answered", () => {
  const { receiveFrom, posted } = openPane();
  receiveFrom({});
  expect(posted).toEqual([]);
});
