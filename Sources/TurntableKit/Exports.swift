// A program that reads transcripts needs their vocabulary and the figures, and nothing else of ours.
@_exported public import EpisodeAnalysis
@_exported public import EpisodeBuilding
@_exported public import TranscriptModel
