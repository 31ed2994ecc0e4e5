import ReportModel
import Testing

struct HumanFormTests {
  /// What a spreadsheet shows of the same numbers in the format `0.00`.
  @Test(arguments: [
    (0, "0.00 s"), (4, "0.00 s"), (5, "0.01 s"), (845, "0.85 s"), (855, "0.86 s"),
    (-855, "−0.86 s"),
    (59_994, "59.99 s"),
  ])
  func `short times round as in a spreadsheet`(milliseconds: Int, text: String) {
    #expect(HumanForm.seconds(milliseconds) == text)
  }
}
