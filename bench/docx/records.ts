/** Invented data for the benchmark template: 40 rows, 5 groups of 4. */
export type Sample = Readonly<{ [field: string]: unknown }>;

export function record(i: number, rows = 40): Sample {
  const noise = (n: number) => (i * 7919 + n * 104729) % 1000;
  return {
    coQuanCapTren: "Bắc Ninh",
    coQuan: "SỞ NỘI VỤ & LAO ĐỘNG",
    soVanBan: String(100 + i),
    diaDanh: "Bắc Ninh",
    ngay: "15",
    thang: "06",
    nam: "2026",
    hoTen: `Nguyễn Văn ${"ABCDEFGHIJ".charAt(i % 10)}${i}`,
    chucVu: "Chuyên viên chính",
    donVi: "Phòng Tổ chức - Hành chính",
    kyDanhGia: "6 tháng đầu năm 2026",
    tongDiem: String(noise(1) / 10),
    nguoiLap: "Trần Thị B",
    khenThuong: i % 2 === 0,
    hinhThuc: "Giấy khen của Giám đốc Sở",
    items: Array.from({ length: rows }, (_, j) => ({
      stt: String(j + 1),
      ma: `TC${String(j + 1).padStart(2, "0")}`,
      ten: `Chấp hành nghiêm chủ trương, đường lối của Đảng, chính sách pháp luật <${noise(j)}> lần thứ ${j}`,
      toiDa: "10",
      dat: String(noise(j) / 100),
      ghiChu: j % 5 ? "" : 'Có minh chứng "A&B"',
    })),
    groups: Array.from({ length: 5 }, (_, g) => ({
      ten: `Nhóm tiêu chí ${g + 1}`,
      subs: Array.from({ length: 4 }, (_, s) => ({
        noiDung: `Nội dung chi tiết số ${g}.${s} thực hiện đúng tiến độ`,
        diem: String(noise(g * 4 + s) % 10),
      })),
    })),
  };
}
