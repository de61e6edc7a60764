import { LocaleType, LogLevel, Univer, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset, type IUniverSheetsCorePresetConfig } from "@univerjs/preset-sheets-core";
import messages from "@univerjs/preset-sheets-core/locales/vi-VN";

/**
 * Plugins of the preset the mirror has no use for: the model formats numbers and works out formulas, and typing "=" must
 * give the text to the model, not open Univer's own formula editor.
 */
const LEFT_OUT = /NUMFMT|NETWORK|FORMULA_UI|SHEETS_FORMULA/i;

/** Starts Univer with a preset. A preset is only a list of plugins with their settings. */
export function bootUniver(config: Partial<IUniverSheetsCorePresetConfig>): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: messages },
    logLevel: LogLevel.WARN,
  });
  for (const entry of pluginsOf(UniverSheetsCorePreset(config))) {
    if (!LEFT_OUT.test(entry.plugin.pluginName)) univer.registerPlugin(entry.plugin, entry.config);
  }
  return { univer, api: FUniver.newAPI(univer) };
}

interface PluginEntry {
  readonly plugin: PluginCtor<Plugin>;
  readonly config: object | undefined;
}

function pluginsOf(preset: ReturnType<typeof UniverSheetsCorePreset>): PluginEntry[] {
  return preset.plugins.flatMap((entry): PluginEntry[] => {
    if (!entry) return [];
    if (!Array.isArray(entry)) return [{ plugin: entry, config: undefined }];
    const [plugin, config] = entry;
    return [{ plugin, config }];
  });
}
