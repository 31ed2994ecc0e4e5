import TurntableKit

let path = CommandLine.arguments[1]
let episode = try understandEpisode(at: path)
print(episode.stats.tally.facts.title)
for (person, speech) in zip(episode.speakers, episode.stats.speakers) {
  guard let share = speech.talkTimeShare else { continue }
  let percent = (share.value * 1000).rounded() / 10
  print("\(person.name), \(person.role): \(percent) % of the talk time")
}
