CREATE TABLE `place_change` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` integer NOT NULL,
	`place_id` text NOT NULL,
	`kind` text NOT NULL,
	`flag` text,
	`before` text DEFAULT '{}' NOT NULL,
	`after` text DEFAULT '{}' NOT NULL,
	`edited_before` text,
	`note` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`turn` integer,
	`decided_by` text,
	`decided_at` integer,
	`because` text,
	`undone_by` text,
	`undone_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "place_change_flag" CHECK(("place_change"."kind" = 'flag') = ("place_change"."flag" is not null)),
	CONSTRAINT "place_change_state" CHECK("place_change"."state" in ('waiting', 'accepted', 'refused', 'undone', 'taken_back')),
	CONSTRAINT "place_change_decided_by" CHECK(("place_change"."state" = 'waiting') = ("place_change"."decided_at" is null)),
	CONSTRAINT "place_change_effect" CHECK(("place_change"."turn" is not null) = ("place_change"."state" in ('accepted', 'undone'))),
	CONSTRAINT "place_change_undone" CHECK(("place_change"."state" = 'undone') = ("place_change"."undone_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `place_change_waiting` ON `place_change` (`community_id`,`at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `place_change_decided` ON `place_change` (`community_id`,`at`) WHERE state <> 'waiting';--> statement-breakpoint
CREATE INDEX `place_change_by_place` ON `place_change` (`place_id`,`at`);--> statement-breakpoint
CREATE INDEX `place_change_by_person` ON `place_change` (`by`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `place_change_turn` ON `place_change` (`place_id`,`turn`) WHERE "place_change"."turn" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `place_flagged_once` ON `place_change` (`place_id`,`by`,`flag`) WHERE state = 'waiting';--> statement-breakpoint
ALTER TABLE `place` ADD `hidden_at` integer;