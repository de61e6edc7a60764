export { bandTint, darkTheme, lightTheme } from "./themes";
export { useGlobalStyles } from "./use-global-styles";
