import { HostClass, invalidArgument, itemNotFound, type HostObject } from "../interpreter";
import type { XmlPart } from "../model/workbook";
import type { Session } from "./session";

interface PartTarget {
  readonly session: Session;
  readonly id: string;
}

interface ScopedTarget {
  readonly session: Session;
  readonly namespace: string;
}

const namespaceOf = (xml: string): string => /<[^?!][^>]*\sxmlns=["']([^"']*)["']/.exec(xml)?.[1] ?? "";

function partOf({ session, id }: PartTarget): XmlPart {
  const part = session.workbook.state.xmlParts.find((each) => each.id === id);
  if (!part) throw itemNotFound("XML part");
  return part;
}

const xmlPartClass = new HostClass<PartTarget>("CustomXmlPart", {
  identity: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: (target) => namespaceOf(partOf(target).xml) },
  },
  methods: {
    Delete: ({ session, id }) =>
      session.workbook.update({ xmlParts: session.workbook.state.xmlParts.filter((each) => each.id !== id) }),
    GetXml: (target) => partOf(target).xml,
    SetXml: ({ session, id }, args) =>
      session.workbook.update({
        xmlParts: session.workbook.state.xmlParts.map((each) =>
          each.id === id ? { ...each, xml: args.text(0) } : each,
        ),
      }),
  },
});

const open = (session: Session, { id }: XmlPart): HostObject => xmlPartClass.of({ session, id });

const scopedParts = ({ session, namespace }: ScopedTarget): readonly XmlPart[] =>
  session.workbook.state.xmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);

const scopedCollectionClass = new HostClass<ScopedTarget>("CustomXmlPartScopedCollection", {
  items: (target) => scopedParts(target).map((part) => open(target.session, part)),
  methods: {
    GetCount: (target) => scopedParts(target).length,
    GetItem: ({ session }, args) => open(session, partOf({ session, id: args.text(0) })),
    GetOnlyItem: (target) => {
      const [only, ...more] = scopedParts(target);
      if (!only || more.length > 0) throw itemNotFound("single XML part");
      return open(target.session, only);
    },
  },
});

export const xmlPartCollectionClass = new HostClass<Session>("CustomXmlPartCollection", {
  items: (session) => session.workbook.state.xmlParts.map((part) => open(session, part)),
  methods: {
    Add: (session, args) => {
      const xml = args.text(0);
      if (!/^\s*</.test(xml)) throw invalidArgument("an XML part must be XML");
      const part = { id: session.workbook.newId(), xml };
      session.workbook.update({ xmlParts: [...session.workbook.state.xmlParts, part] });
      return open(session, part);
    },
    GetByNamespace: (session, args) => scopedCollectionClass.of({ session, namespace: args.text(0) }),
    GetCount: ({ workbook }) => workbook.state.xmlParts.length,
    GetItem: (session, args) => open(session, partOf({ session, id: args.text(0) })),
  },
});

export const XML_PART_CLASSES = [xmlPartClass, xmlPartCollectionClass, scopedCollectionClass] as const;
