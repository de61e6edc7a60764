/** One page of the guide: its file in docs/huong-dan without “.md”, and its line in the list of pages. */
export interface GuidePage {
  readonly name: string;
  readonly title: string;
  readonly lang: "vi" | "en";
}

/** In the order of the list beside every page. */
export const GUIDE_PAGES: readonly GuidePage[] = [
  { name: "index", title: "Bắt đầu", lang: "vi" },
  { name: "can-bo", title: "Cán bộ chấm điểm", lang: "vi" },
  { name: "co-quan", title: "Cơ quan, doanh nghiệp, nhà trường", lang: "vi" },
  { name: "hoi-dong", title: "Hội đồng thẩm định", lang: "vi" },
  { name: "cap-tinh", title: "Cấp tỉnh: thang điểm, mẫu, tổng hợp", lang: "vi" },
  { name: "du-lieu", title: "Dữ liệu của bạn ở đâu", lang: "vi" },
  { name: "trien-khai", title: "Triển khai (bộ phận tin học)", lang: "vi" },
  { name: "your-data", title: "Where your data is", lang: "en" },
  { name: "deployment", title: "Deployment guide", lang: "en" },
];
