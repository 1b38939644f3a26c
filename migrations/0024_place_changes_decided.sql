DROP INDEX `place_change_decided`;--> statement-breakpoint
CREATE INDEX `place_change_decided` ON `place_change` (`community_id`,`decided_at`) WHERE state <> 'waiting';