// Tools that pages offer to an assistant in the browser.

/** `assets/assistant-<lang>.json`: the reasons of the rules of the whole graph; the tables
    whose rules decide, so that the weakest of their sources says how well a result is known. */
type Evidence = Pick<GuideReasons, "because" | "silent" | "sources"> & {
  confidence: Words;
  deciding: string[];
};

/** What an assistant says to a tool. */
type ToolInput = {
  facts?: Record<string, string>;
  on?: string;
  lang?: string;
  item?: string;
  query?: string;
};

/** A tool as `assets/assistant-tools.json` lists it. */
type ToolListed = { name: string; description: string; inputSchema: object; annotations: object };

/** The interface of the browser: `document.modelContext`, formerly of `navigator`. */
type ModelContext = {
  registerTool: (tool: ToolListed & { execute: (input: ToolInput) => Promise<object> }) => unknown;
};
interface Document {
  modelContext?: ModelContext;
}
interface Navigator {
  modelContext?: ModelContext;
}

/** A shipment as a tool was told of it. */
type Asked = { guide: Guide; answers: Map<string, string>; on: string };

/** The whole graph, and why its rules are so. */
type Reasons = { graph: Graph; evidence: Evidence };
